package ee.rada.web.exports;

import ee.rada.web._tables.TableFormat;
import ee.rada.web.exports.logs.CloudEvents;
import ee.rada.web.exports.logs.EventTable;
import ee.rada.web.exports.logs.LogWriter;
import ee.rada.web.exports.ocel.OcelJson;
import ee.rada.web.exports.ocel.OcelSqlite;
import ee.rada.web.exports.ocel.OcelXml;
import ee.rada.web.exports.xes.TraceOf;
import ee.rada.web.exports.xes.XesLog;
import java.util.List;

/**
 * A form in which a log goes out.
 *
 * @param ending of the file's name, without a point before it
 */
public record LogFormat(String ending, String mediaType, LogWriter writer) {

    public static final List<LogFormat> ALL = List.of(
            new LogFormat("ndjson", "application/x-ndjson", new CloudEvents()),
            new LogFormat("csv", "text/csv;charset=UTF-8", new EventTable(TableFormat.CSV)),
            new LogFormat(
                    "xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    new EventTable(TableFormat.XLSX)),
            new LogFormat("ocel.json", "application/json", new OcelJson()),
            new LogFormat("ocel.sqlite", "application/vnd.sqlite3", new OcelSqlite()),
            new LogFormat("ocel.xml", "application/xml", new OcelXml()),
            new LogFormat("projects.xes", "application/xml", new XesLog(TraceOf.PROJECT)),
            new LogFormat("plan-changes.xes", "application/xml", new XesLog(TraceOf.PLAN_CHANGE)));
}
