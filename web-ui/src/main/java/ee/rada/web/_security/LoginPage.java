package ee.rada.web._security;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page for strangers. */
@Controller
final class LoginPage {

    @GetMapping("/login")
    String show() {
        return "login";
    }
}
