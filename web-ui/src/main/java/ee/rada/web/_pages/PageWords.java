package ee.rada.web._pages;

import ee.rada.web._api.Whys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives templates their helpers by name. */
@Configuration(proxyBeanMethods = false)
class PageWords {

    @Autowired
    void name(ThymeleafViewResolver views, Names names, ContentWords written, RegionNames regions) {
        views.addStaticVariable("people", names);
        views.addStaticVariable("written", written);
        views.addStaticVariable("where", regions);
        views.addStaticVariable("moods", new Moods());
        views.addStaticVariable("addresses", new Addresses());
        views.addStaticVariable("why", new Whys());
    }
}
