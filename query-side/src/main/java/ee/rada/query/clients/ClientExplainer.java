package ee.rada.query.clients;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** What a search found was counted by the service and is recorded as it was. */
@Component
final class ClientExplainer extends WithoutFigures<GetClient, GetClient.Answer> {

    ClientExplainer(ClientQueries queries) {
        super(GetClient.class, queries::answer);
    }
}
