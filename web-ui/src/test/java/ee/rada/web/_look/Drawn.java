package ee.rada.web._look;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Locale;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Draws a controller's page as the application does, without starting the application. */
public final class Drawn {
    private Drawn() {}

    /** The page a controller answers with in one language. */
    public static String page(Class<?> controller, String path, String language) throws Exception {
        try (var context = new GenericWebApplicationContext(new MockServletContext())) {
            context.setEnvironment(new MockEnvironment().withProperty("rada.dev-pages", "true"));
            new AnnotatedBeanDefinitionReader(context).register(Views.class, Look.class, controller);
            context.refresh();
            return MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(get(path).locale(Locale.of(language)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        }
    }

    @TestConfiguration
    @EnableWebMvc
    static class Views {

        @Bean
        static ThymeleafViewResolver views(MessageSource messages, ApplicationContext context) {
            var templates = new ClassLoaderTemplateResolver();
            templates.setPrefix("templates/");
            templates.setSuffix(".html");
            templates.setCharacterEncoding("UTF-8");
            var engine = new SpringTemplateEngine();
            engine.setTemplateResolver(templates);
            engine.setTemplateEngineMessageSource(messages);
            var views = new ThymeleafViewResolver();
            views.setTemplateEngine(engine);
            views.setApplicationContext(context);
            views.setCharacterEncoding("UTF-8");
            return views;
        }
    }
}
