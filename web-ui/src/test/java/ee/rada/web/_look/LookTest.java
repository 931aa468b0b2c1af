package ee.rada.web._look;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web._format.Formats;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

final class LookTest {

    @Test
    void the_application_s_own_views_know_the_formats_and_all_texts() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        WebMvcAutoConfiguration.class,
                        ThymeleafAutoConfiguration.class,
                        MessageSourceAutoConfiguration.class))
                .withUserConfiguration(Look.class)
                .run(context -> {
                    var views = context.getBean(ThymeleafViewResolver.class);
                    assertThat(views.getStaticVariables()).containsEntry("fmt", context.getBean(Formats.class));
                    assertThat(context.getBean(ResourceBundleMessageSource.class)
                                    .getBasenameSet())
                            .contains("messages/layout", "messages/components");
                });
    }
}
