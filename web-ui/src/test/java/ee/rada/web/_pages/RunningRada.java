package ee.rada.web._pages;

import ee.rada.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with its demo users and a data folder of its own, started once for all tests that visit it. */
final class RunningRada {

    static final String PASSWORD = "proovimise-parool";

    private static @Nullable ConfigurableApplicationContext context;

    private RunningRada() {}

    /** Where it answers: {@code http://localhost:…}. */
    static String address() {
        return "http://localhost:" + running().getEnvironment().getProperty("local.server.port");
    }

    static <T> T bean(Class<T> type) {
        return running().getBean(type);
    }

    private static synchronized ConfigurableApplicationContext running() {
        if (context == null) {
            context = new SpringApplicationBuilder(Application.class)
                    .run(
                            "--server.port=0",
                            "--rada.demo=users",
                            "--rada.demo-password=" + PASSWORD,
                            "--rada.data-dir=" + folder());
        }
        return context;
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("rada-pages").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
