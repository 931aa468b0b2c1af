package ee.rada.web.planfiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XLSX workbook, read as a stream: no formula is worked out, nothing outside the file is opened, a packed bomb is refused. */
final class Workbook {

    private static final long LARGEST_ENTRY = 64L << 20;
    private static final long MOST_TEXT = 16L << 20;
    private static final int MOST_ENTRIES = 1_000;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
        ZipSecureFile.setMaxTextSize(MOST_TEXT);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
    }

    private Workbook() {}

    static List<Sheet> read(byte[] content) {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(file);
            var texts = new ReadOnlySharedStringsTable(file);
            StylesTable styles = reader.getStylesTable();
            var sheets = new ArrayList<Sheet>();
            var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (InputStream part = parts.next()) {
                    sheets.add(sheet(parts.getSheetName(), part, texts, styles));
                }
            }
            return List.copyOf(sheets);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            throw SheetRefusal.notReadable();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        }
    }

    private static Sheet sheet(String name, InputStream part, ReadOnlySharedStringsTable texts, StylesTable styles)
            throws SAXException, ParserConfigurationException, IOException {
        var cells = new WorkbookCells(texts, styles);
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(cells);
        parser.parse(new InputSource(part));
        return new Sheet(name, cells.rows());
    }
}
