package ee.rada.web.imports.iati;

import ee.rada.web.imports.iati.IatiRefusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an untrusted file with the JDK's StAX parser: no document types, no entities but the five, nothing fetched, and
 * every fault of the parser is an {@link IatiRefusal}. What the stream below throws comes out as it was.
 */
final class Cursor {

    private final TokenGuard guard;
    private final XMLStreamReader xml;

    Cursor(InputStream in, IatiLimits limits) throws IOException {
        guard = new TokenGuard(decoded(in), limits.tokenLength());
        xml = open();
    }

    private static Reader decoded(InputStream in) throws IOException {
        try {
            return Encoding.decode(in);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new IatiRefusal(Reason.NOT_WELLFORMED, 1);
        }
    }

    private XMLStreamReader open() throws IOException {
        // The JDK's own: its properties are the ones set here, whatever else is on the class path.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.dtd.support", "deny");
        // Without document types only &amp; and its four like are left, and the parser would count them, too.
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        try {
            return factory.createXMLStreamReader(guard);
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(1);
        }
    }

    /** Steps on; false at the end of the element or of the file. */
    boolean next() throws IOException {
        int event = step();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new IatiRefusal(Reason.NOT_WELLFORMED, line());
        }
        return event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.END_DOCUMENT;
    }

    /** What stands behind the root has to be well-formed, too. */
    void toEnd() throws IOException {
        while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) next();
    }

    private int step() throws IOException {
        try {
            return xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            // Runtime exceptions too: the parser lets some of its own through on broken input.
            throw refusal(line());
        }
    }

    private IatiRefusal refusal(int line) throws IOException {
        if (guard.failure() instanceof IOException failure) throw failure;
        if (guard.failure() instanceof RuntimeException failure) throw failure;
        return new IatiRefusal(guard.isTokenTooLong() ? Reason.TOO_LARGE : Reason.NOT_WELLFORMED, line);
    }

    int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    boolean isElement() {
        return xml.isStartElement();
    }

    boolean isText() {
        return xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA;
    }

    String name() {
        return withPrefix(xml.getPrefix(), xml.getLocalName());
    }

    /** In a namespace; the elements of IATI are in none. */
    boolean isForeign() {
        @Nullable String namespace = xml.getNamespaceURI();
        return namespace != null && !namespace.isEmpty();
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    /** Such as {@code ref}, {@code xml:lang} or {@code example:index}. */
    String attributeName(int i) {
        return withPrefix(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
    }

    private static String withPrefix(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    String attributeValue(int i) {
        return xml.getAttributeValue(i);
    }

    int textLength() {
        return xml.getTextLength();
    }

    void appendText(StringBuilder to, int atMost) {
        to.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(atMost, xml.getTextLength()));
    }
}
