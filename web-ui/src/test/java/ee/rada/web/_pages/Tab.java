package ee.rada.web._pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

/** Somebody in a browser. */
final class Tab {

    private static final int PATIENCE_MS = 20_000;

    private final Page page;

    private Tab(Page page) {
        this.page = page;
    }

    static Tab of(Browser browser, String name, boolean scripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("et-EE")
                .setTimezoneId("Europe/Tallinn"));
        context.setDefaultTimeout(PATIENCE_MS);
        var tab = new Tab(context.newPage());
        tab.open("/login");
        tab.page.fill("#username", name);
        tab.page.fill("#password", RunningRada.PASSWORD);
        tab.press("form[action='/login'] button");
        return tab;
    }

    Page page() {
        return page;
    }

    Tab open(String path) {
        page.navigate(RunningRada.address() + path);
        return this;
    }

    /** Follows a link by what it says. */
    Tab follow(String text) {
        page.locator("main a", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
        return this;
    }

    Tab fill(String field, String value) {
        page.fill("[name='" + field + "']", value);
        return this;
    }

    /** Chooses the first option that holds the words. */
    Tab choose(String field, String words) {
        var select = page.locator("[name='" + field + "']");
        var option = select.locator("option", new Locator.LocatorOptions().setHasText(words));
        select.selectOption(option.first().getAttribute("value"));
        return this;
    }

    /** Sends the form; true to what a person sees, it must not come back. */
    Tab send() {
        press("form.form .actions .button-primary");
        if (page.locator(".summary").count() > 0) {
            throw new AssertionError(
                    page.url() + ": " + page.locator(".summary").innerText());
        }
        return this;
    }

    Tab press(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
        return this;
    }

    /** What the page says, with plain blanks. */
    String text() {
        return page.locator("main").innerText().replace('\u00a0', ' ');
    }

    /** What a picture says in words. */
    String picture(String name) {
        return page.locator(name).textContent().replace('\u00a0', ' ');
    }

    String lastOfPath() {
        return page.url().replaceAll("[?#].*", "").replaceAll(".*/", "");
    }
}
