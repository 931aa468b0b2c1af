package ee.rada.web._moment;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Teaches the templates to stay in the asked moment. */
@Configuration(proxyBeanMethods = false)
class MomentOfPages {

    /** Boot adds every dialect that it finds. */
    @Bean
    static LookingBack lookingBack() {
        return new LookingBack();
    }

    @Autowired
    void keepMoment(SpringTemplateEngine engine) {
        engine.setLinkBuilder(new KeepingLinks());
    }
}
