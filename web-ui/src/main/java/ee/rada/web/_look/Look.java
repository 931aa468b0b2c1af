package ee.rada.web._look;

import ee.rada.web._format.Formats;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Texts and formats of the pages. */
@Configuration(proxyBeanMethods = false)
public class Look {
    private static final String ESTONIAN = "_et.properties";

    /** Every {@code messages/<name>_et.properties} is a bundle; a new one is put to use by existing. */
    @Bean
    public static MessageSource messageSource() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ESTONIAN);
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(files)
                .map(file -> "messages/" + String.valueOf(file.getFilename()).replace(ESTONIAN, ""))
                .sorted()
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.of("et"));
        return messages;
    }

    /** Formats in the language of the request. */
    @Bean
    public static Formats fmt() {
        return Formats.following(LocaleContextHolder::getLocale);
    }

    /** Templates say {@code ${fmt.date(…)}}: beans cannot be named in the parameters of a fragment, variables can. */
    @Autowired
    void nameFormats(ThymeleafViewResolver views, Formats fmt) {
        views.addStaticVariable("fmt", fmt);
    }
}
