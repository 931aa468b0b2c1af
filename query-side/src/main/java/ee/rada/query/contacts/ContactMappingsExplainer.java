package ee.rada.query.contacts;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A list of ways to read files counts nothing. */
@Component
final class ContactMappingsExplainer extends WithoutFigures<FindContactMappings, FindContactMappings.Answer> {

    ContactMappingsExplainer(ContactMappingQueries queries) {
        super(FindContactMappings.class, queries::answer);
    }
}
