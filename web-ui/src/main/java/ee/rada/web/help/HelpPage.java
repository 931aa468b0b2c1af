package ee.rada.web.help;

import ee.rada.web._pages.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** How is Rada used? */
@Page
final class HelpPage {

    @GetMapping("/help")
    String show() {
        return "help";
    }
}
