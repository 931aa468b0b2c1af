package ee.rada.query.contacts;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A contact counts nothing. */
@Component
final class ContactExplainer extends WithoutFigures<GetContact, GetContact.Answer> {

    ContactExplainer(ContactQueries queries) {
        super(GetContact.class, queries::answer);
    }
}
