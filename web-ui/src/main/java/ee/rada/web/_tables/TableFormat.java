package ee.rada.web._tables;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What kind of file a table goes out as. */
public enum TableFormat {
    /** For programs: commas, ISO days, points in numbers. */
    CSV("text/csv;charset=UTF-8", ".csv"),
    /** As Excel in Estonia opens it by a double click: UTF-8 with a mark, semicolons, decimal commas. */
    EXCEL_CSV("text/csv;charset=UTF-8", ".csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private final String mediaType;
    private final String ending;

    TableFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** Begins a table under these headings; {@code name} is what a workbook calls its sheet. */
    public TableFile begin(String name, List<String> headings, OutputStream out) throws IOException {
        return begin(name, List.of(), headings, out);
    }

    private TableFile begin(String name, List<List<String>> above, List<String> headings, OutputStream out)
            throws IOException {
        return switch (this) {
            case CSV -> CsvTable.plain(above, headings, out);
            case EXCEL_CSV -> CsvTable.forExcel(above, headings, out);
            case XLSX -> new WorkbookTable(name, above, headings, out);
        };
    }

    /** The same, as an answer that is saved under that name. */
    public TableFile offer(String name, List<String> headings, HttpServletResponse response) throws IOException {
        return offer(name, List.of(), headings, response);
    }

    /**
     * The same, of a report.
     *
     * @param above lines of text that stand before the headings
     */
    public TableFile offer(String name, List<List<String>> above, List<String> headings, HttpServletResponse response)
            throws IOException {
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ending + "\"");
        return begin(name, above, headings, response.getOutputStream());
    }
}
