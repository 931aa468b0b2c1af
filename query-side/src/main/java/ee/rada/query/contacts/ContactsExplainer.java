package ee.rada.query.contacts;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A list of contacts counts nothing. */
@Component
final class ContactsExplainer extends WithoutFigures<FindContacts, FindContacts.Answer> {

    ContactsExplainer(ContactQueries queries) {
        super(FindContacts.class, queries::answer);
    }
}
