package ee.rada.query.clients;

import ee.rada.kernel.clients.ClientRef;
import java.util.List;

/** For the service itself: whose erasure nobody has checked yet. */
public interface UnverifiedErasures {

    List<ClientRef> all();
}
