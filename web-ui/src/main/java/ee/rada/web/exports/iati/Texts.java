package ee.rada.web.exports.iati;

import ee.rada.web.exports.Xml;
import ee.rada.web.imports.iati.Narratives;
import ee.rada.web.imports.iati.Narratives.Narrative;
import java.io.IOException;

/** Texts of one activity; only a language other than the activity's own is written. */
record Texts(Xml xml, String language) {

    /** Nothing where there is no text. */
    void write(String element, Narratives narratives) throws IOException {
        if (narratives.isEmpty()) return;
        xml.open(element);
        narratives(narratives);
        xml.close();
    }

    void narratives(Narratives narratives) throws IOException {
        for (Narrative narrative : narratives.all()) {
            xml.open("narrative");
            if (!narrative.language().equals(language)) xml.language(narrative.language());
            xml.text(narrative.text());
            xml.close();
        }
    }
}
