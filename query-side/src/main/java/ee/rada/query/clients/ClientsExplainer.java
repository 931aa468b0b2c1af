package ee.rada.query.clients;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A list of clients counts nothing. */
@Component
final class ClientsExplainer extends WithoutFigures<FindClients, FindClients.Answer> {

    ClientsExplainer(ClientQueries queries) {
        super(FindClients.class, queries::answer);
    }
}
