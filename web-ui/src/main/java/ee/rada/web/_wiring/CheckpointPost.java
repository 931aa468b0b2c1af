package ee.rada.web._wiring;

import ee.rada.store.proofs.Checkpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends every new checkpoint to somebody who keeps it elsewhere. Nobody waits for him; what he misses he gets with the next one. */
final class CheckpointPost implements Consumer<Checkpoint> {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointPost.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;

    private CheckpointPost(URI address) {
        this.address = address;
    }

    /** Where no address is given nothing leaves this machine. */
    static Consumer<Checkpoint> to(String address) {
        return address.isEmpty() ? _ -> {} : new CheckpointPost(URI.create(address));
    }

    @Override
    public void accept(Checkpoint checkpoint) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(checkpoint.toString()))
                .build();
        CompletableFuture<Void> _ = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> {
                    if (failure != null) {
                        LOG.warn(
                                "The checkpoint of {} events was not taken: {}", checkpoint.size(), failure.toString());
                    } else if (answer.statusCode() >= 300) {
                        LOG.warn(
                                "The checkpoint of {} events was not taken: {}",
                                checkpoint.size(),
                                answer.statusCode());
                    }
                    return null;
                });
    }
}
