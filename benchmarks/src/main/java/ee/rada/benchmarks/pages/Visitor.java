package ee.rada.benchmarks.pages;

import ee.rada.benchmarks._measure.RadaProcess;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is logged in and looks at pages, and a program that asks for the same as JSON. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;

    private final RadaProcess rada;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final HttpClient program =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Visitor(RadaProcess rada) throws IOException, InterruptedException {
        this.rada = rada;
        logIn();
    }

    private void logIn() throws IOException, InterruptedException {
        URI login = rada.at("/login");
        String page = browser.send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("The login page has no token");
        }
        String form = "username=" + RadaProcess.USER + "&password=" + RadaProcess.PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        browser.send(request, BodyHandlers.discarding());
    }

    /** Milliseconds until the whole page was here. */
    double look(String path) throws IOException, InterruptedException {
        boolean api = path.startsWith("/api/");
        HttpRequest request = api
                ? asProgram(path).build()
                : HttpRequest.newBuilder(rada.at(path)).build();
        long asked = System.nanoTime();
        HttpResponse<byte[]> answer = (api ? program : browser).send(request, BodyHandlers.ofByteArray());
        double took = (System.nanoTime() - asked) / 1e6;
        if (answer.statusCode() != OK) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return took;
    }

    /** Sends a program's request that has no body and is accepted. */
    void post(String path) throws IOException, InterruptedException {
        int status = program.send(asProgram(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding())
                .statusCode();
        if (status != ACCEPTED) {
            throw new IOException(path + " answered " + status);
        }
    }

    /** Asks as a program again and again while the answer is still being made. */
    void askUntilThere(String path) throws IOException, InterruptedException {
        int status;
        do {
            status = program.send(asProgram(path).build(), BodyHandlers.discarding())
                    .statusCode();
        } while (status == UNAVAILABLE);
        if (status != OK) {
            throw new IOException(path + " answered " + status);
        }
    }

    private HttpRequest.Builder asProgram(String path) {
        String pair = RadaProcess.USER + ":" + RadaProcess.PASSWORD;
        return HttpRequest.newBuilder(rada.at(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        browser.close();
        program.close();
    }
}
