package ee.rada.web.contacts;

import ee.rada.kernel.contacts.ContactCategory;
import ee.rada.kernel.contacts.ContactChannel;
import ee.rada.kernel.contacts.ContactCommand.RegisterContact;
import ee.rada.kernel.contacts.Language;
import ee.rada.query.contacts.FindContacts;
import ee.rada.query.regions.FindRegions;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Which contacts were there? */
@Page
final class ContactsPage {

    private static final int ROWS = 50;

    private final Asking asking;

    ContactsPage(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/contacts")
    String show(@ModelAttribute("filter") ContactFilter filter, Caller caller, Model model) {
        model.addAttribute("found", asking.ask(caller, filter.query(caller, ROWS), FindContacts.Answer.class));
        model.addAttribute(
                "regions",
                asking.ask(caller, new FindRegions(null), FindRegions.Answer.class)
                        .items());
        model.addAttribute("categories", ContactCategory.values());
        model.addAttribute("channels", ContactChannel.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("mayRegister", caller.maySend(RegisterContact.class));
        return "contacts/list";
    }
}
