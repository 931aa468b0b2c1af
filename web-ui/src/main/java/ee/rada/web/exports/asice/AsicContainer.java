package ee.rada.web.exports.asice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ee.rada.web.exports.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.StreamUtils;

/**
 * A ZIP file laid out as ASiC-E (ETSI EN 319 162-1): the media type first and stored, the files, and at the end the manifest of them
 * (OpenDocument 1.2, part 3). It bears no signature yet; DigiDoc adds one.
 */
final class AsicContainer {

    private static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private final ZipOutputStream zip;
    private final LocalDateTime madeAt;
    private final Map<String, String> files = new LinkedHashMap<>();

    /** @param out is left open */
    AsicContainer(OutputStream out, LocalDateTime madeAt) throws IOException {
        this.zip = new ZipOutputStream(StreamUtils.nonClosing(out));
        this.madeAt = madeAt;
        mediaType();
    }

    /** What is in a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Adds a file; its content must leave the stream open. */
    void file(String name, String mediaType, Content content) throws IOException {
        files.put(name, mediaType);
        zip.putNextEntry(entry(name));
        content.write(StreamUtils.nonClosing(zip));
        zip.closeEntry();
    }

    /** Adds the manifest. A container without it broke off. */
    void end() throws IOException {
        zip.putNextEntry(entry(MANIFEST));
        manifest(new Xml(StreamUtils.nonClosing(zip)));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void mediaType() throws IOException {
        byte[] bytes = MEDIA_TYPE.getBytes(US_ASCII);
        var crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = entry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void manifest(Xml xml) throws IOException {
        xml.open("manifest:manifest");
        xml.attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
        xml.attribute("manifest:version", "1.2");
        entry(xml, "/", MEDIA_TYPE);
        for (var file : files.entrySet()) {
            entry(xml, file.getKey(), file.getValue());
        }
        xml.close();
        xml.end();
    }

    private static void entry(Xml xml, String path, String mediaType) throws IOException {
        xml.open("manifest:file-entry");
        xml.attribute("manifest:full-path", path);
        xml.attribute("manifest:media-type", mediaType);
        xml.close();
    }

    /** With a time of the local calendar only: an exact one would need an extra field, which the media type must not have. */
    private ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(madeAt);
        return entry;
    }
}
