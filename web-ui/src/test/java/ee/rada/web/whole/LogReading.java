package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the events of a log back, in whichever form it is. */
final class LogReading {

    private LogReading() {}

    /** What any form must tell of an event. */
    record Told(String id, String type, String time) {}

    static List<Told> read(String ending, byte[] file) throws Exception {
        return switch (ending) {
            case "ndjson" -> cloudEvents(file);
            case "csv" -> csv(file);
            case "xlsx" -> xlsx(file);
            case "ocel.json" -> ocel(OcelReading.json(file));
            case "ocel.xml" -> ocel(OcelReading.xml(file));
            case "ocel.sqlite" -> ocel(OcelReading.sqlite(file));
            default -> xes(file);
        };
    }

    static List<Told> cloudEvents(byte[] file) {
        return new String(file, UTF_8)
                .lines()
                .map(Http.JSON::readTree)
                .map(event -> {
                    String[] type = event.path("type").asString().split("\\.", -1);
                    return new Told(
                            event.path("id").asString(),
                            type[type.length - 2],
                            event.path("time").asString());
                })
                .toList();
    }

    static List<Told> csv(byte[] file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new String(file, UTF_8))) {
            return csv.stream()
                    .map(row -> new Told(row.getField("eventId"), row.getField("type"), row.getField("recordedAt")))
                    .toList();
        }
    }

    static List<Told> xlsx(byte[] file) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var told = new ArrayList<Told>();
            var sheet = book.getSheetAt(0);
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                var row = sheet.getRow(i);
                told.add(new Told(
                        row.getCell(13).getStringCellValue(),
                        row.getCell(3).getStringCellValue(),
                        row.getCell(1).getStringCellValue()));
            }
            return told;
        }
    }

    static List<Told> ocel(OcelReading log) {
        return log.events().stream()
                .map(event -> new Told(event.id(), event.type(), event.time()))
                .toList();
    }

    static List<Told> xes(byte[] file) throws Exception {
        var told = new ArrayList<Told>();
        for (Element event : elements(file, "event")) {
            told.add(new Told(
                    value(event, "identity:id"), value(event, "concept:name"), value(event, "time:timestamp")));
        }
        return told;
    }

    static List<Element> elements(byte[] xml, String name) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            if (found.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    static String value(Element element, String key) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element attribute
                    && attribute.getAttribute("key").equals(key)) {
                return attribute.getAttribute("value");
            }
        }
        throw new AssertionError("no " + key);
    }
}
