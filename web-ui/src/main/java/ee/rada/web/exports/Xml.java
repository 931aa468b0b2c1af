package ee.rada.web.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** XML written front to back; what is null is not written, what XML 1.0 cannot hold is left out of texts. */
public final class Xml {

    private final XMLStreamWriter out;

    public Xml(OutputStream to) throws IOException {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    public void open(String element) throws IOException {
        attempt(() -> out.writeStartElement(element));
    }

    public void attribute(String name, @Nullable Object value) throws IOException {
        if (value == null) return;
        var text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        attempt(() -> out.writeAttribute(name, allowed(text)));
    }

    /** The attribute {@code xml:lang}; empty says that the language is not known. */
    public void language(String language) throws IOException {
        attempt(() -> out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", allowed(language)));
    }

    public void text(String text) throws IOException {
        attempt(() -> out.writeCharacters(allowed(text)));
    }

    public void close() throws IOException {
        attempt(out::writeEndElement);
    }

    /** An element with one attribute and nothing inside. */
    public void element(String element, String attribute, Object value) throws IOException {
        open(element);
        attribute(attribute, value);
        close();
    }

    public void end() throws IOException {
        attempt(out::writeEndDocument);
        attempt(out::flush);
    }

    /** The text without what XML 1.0 cannot hold. */
    public static String allowed(String text) {
        var allowed = new StringBuilder(text.length());
        text.codePoints().filter(Xml::isAllowed).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    /** XML 1.0, production 2, but for the carriage return, which no reader would give back. */
    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
    }

    private static void attempt(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IOException failed(XMLStreamException e) {
        return e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
