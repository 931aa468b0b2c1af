package ee.rada.web.exports.iati;

import static ee.rada.web.imports.iati.ActivityDateType.ACTUAL_END;
import static ee.rada.web.imports.iati.ActivityDateType.ACTUAL_START;

import ee.rada.web.exports.Xml;
import ee.rada.web.imports.iati.ActivityStatus;
import ee.rada.web.imports.iati.DescriptionType;
import ee.rada.web.imports.iati.IatiActivity;
import ee.rada.web.imports.iati.IatiActivity.Budget;
import ee.rada.web.imports.iati.IatiActivity.Country;
import ee.rada.web.imports.iati.IatiActivity.Description;
import ee.rada.web.imports.iati.IatiActivity.DocumentLink;
import ee.rada.web.imports.iati.IatiActivity.Organisation;
import ee.rada.web.imports.iati.IatiActivity.OtherIdentifier;
import ee.rada.web.imports.iati.IatiActivity.Participant;
import ee.rada.web.imports.iati.IatiActivity.PlannedDisbursement;
import ee.rada.web.imports.iati.IatiActivity.RelatedActivity;
import ee.rada.web.imports.iati.IatiActivity.Result;
import ee.rada.web.imports.iati.IatiActivity.Sector;
import ee.rada.web.imports.iati.IatiActivity.Transaction;
import ee.rada.web.imports.iati.Narratives;
import ee.rada.web.imports.iati.OrganisationRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** One {@code iati-activity}, its parts in the order of the schema. */
final class ActivityElement {

    private final Xml xml;
    private final IatiPublisher publisher;
    private final IatiActivity activity;
    private final Dates dates;
    private final Texts texts;

    ActivityElement(Xml xml, IatiPublisher publisher, IatiActivity activity, Dates dates) {
        this.xml = xml;
        this.publisher = publisher;
        this.activity = activity;
        this.dates = dates;
        this.texts = new Texts(xml, activity.language());
    }

    void write() throws IOException {
        xml.open("iati-activity");
        xml.attribute("default-currency", publisher.currency());
        xml.language(activity.language());
        xml.attribute("last-updated-datetime", activity.updatedAt());
        about();
        where();
        money();
        links();
        var results = new ResultElement(xml, texts, dates, title());
        for (Result result : activity.results()) results.write(result);
        xml.close();
    }

    private void about() throws IOException {
        xml.open("iati-identifier");
        xml.text(activity.identifier());
        xml.close();
        organisation("reporting-org", reportingOrg());
        texts.write("title", title());
        for (Description description : descriptions()) description(description);
        for (Participant participant : participants()) participant(participant);
        for (OtherIdentifier other : activity.otherIdentifiers()) otherIdentifier(other);
        xml.element("activity-status", "code", status().code());
        for (var date : dates.ofActivity().entrySet()) {
            xml.open("activity-date");
            xml.attribute("type", date.getKey().code());
            xml.attribute("iso-date", date.getValue());
            xml.close();
        }
    }

    private Organisation reportingOrg() {
        var own = activity.reportingOrg();
        return own.ref() == null || own.type() == null || own.name().isEmpty() ? publisher.organisation() : own;
    }

    private Narratives title() {
        return activity.title().isEmpty()
                ? Narratives.of(activity.language(), activity.identifier())
                : activity.title();
    }

    private List<Description> descriptions() {
        return activity.descriptions().isEmpty()
                ? List.of(new Description(DescriptionType.GENERAL, title()))
                : activity.descriptions();
    }

    private List<Participant> participants() {
        return activity.participants().isEmpty()
                ? List.of(new Participant(OrganisationRole.ACCOUNTABLE, reportingOrg()))
                : activity.participants();
    }

    private ActivityStatus status() {
        if (activity.status() != null) return activity.status();
        if (activity.date(ACTUAL_END).isPresent()) return ActivityStatus.CLOSED;
        return activity.date(ACTUAL_START).isPresent() ? ActivityStatus.IMPLEMENTATION : ActivityStatus.PIPELINE;
    }

    private void description(Description description) throws IOException {
        xml.open("description");
        xml.attribute("type", description.type().code());
        texts.narratives(description.text());
        xml.close();
    }

    private void participant(Participant participant) throws IOException {
        var organisation = participant.organisation();
        xml.open("participating-org");
        xml.attribute("ref", organisation.ref());
        xml.attribute("type", organisation.type());
        xml.attribute("role", participant.role().code());
        texts.narratives(organisation.name());
        xml.close();
    }

    private void otherIdentifier(OtherIdentifier other) throws IOException {
        xml.open("other-identifier");
        xml.attribute("ref", other.ref());
        xml.attribute("type", Objects.requireNonNullElse(other.type(), "A9"));
        xml.close();
    }

    private void where() throws IOException {
        for (Country country : activity.countries()) {
            xml.open("recipient-country");
            xml.attribute("code", country.code());
            xml.attribute("percentage", country.percentage());
            xml.close();
        }
        for (Sector sector : activity.sectors()) {
            xml.open("sector");
            xml.attribute("vocabulary", sector.vocabulary());
            xml.attribute("vocabulary-uri", sector.vocabularyUri());
            xml.attribute("code", sector.code());
            xml.attribute("percentage", sector.percentage());
            texts.narratives(sector.name());
            xml.close();
        }
    }

    private void money() throws IOException {
        for (Budget budget : activity.budgets()) budget(budget);
        for (PlannedDisbursement planned : activity.plannedDisbursements()) plannedDisbursement(planned);
        for (Transaction transaction : activity.transactions()) transaction(transaction);
    }

    private void budget(Budget budget) throws IOException {
        var value = budget.value();
        var period = dates.period(budget.start(), budget.end(), value.date());
        xml.open("budget");
        xml.attribute("type", budget.type().code());
        xml.attribute("status", budget.status().code());
        xml.element("period-start", "iso-date", period.start());
        xml.element("period-end", "iso-date", period.end());
        value(value.amount(), value.currency(), dates.nearest(value.date(), period.start()));
        xml.close();
    }

    private void plannedDisbursement(PlannedDisbursement planned) throws IOException {
        var value = planned.value();
        var start = dates.period(planned.start(), planned.end(), value.date()).start();
        xml.open("planned-disbursement");
        xml.attribute("type", planned.type().code());
        xml.element("period-start", "iso-date", start);
        if (planned.end() != null) xml.element("period-end", "iso-date", planned.end());
        value(value.amount(), value.currency(), dates.nearest(value.date(), start));
        organisation("provider-org", planned.provider());
        organisation("receiver-org", planned.receiver());
        xml.close();
    }

    private void transaction(Transaction transaction) throws IOException {
        var value = transaction.value();
        var date = dates.nearest(transaction.date(), value.date());
        xml.open("transaction");
        xml.attribute("ref", transaction.ref());
        xml.element("transaction-type", "code", transaction.type().code());
        xml.element("transaction-date", "iso-date", date);
        value(value.amount(), value.currency(), dates.nearest(value.date(), date));
        texts.write("description", transaction.description());
        organisation("provider-org", transaction.provider());
        organisation("receiver-org", transaction.receiver());
        xml.close();
    }

    private void value(BigDecimal amount, String currency, LocalDate date) throws IOException {
        xml.open("value");
        if (!currency.equals(publisher.currency())) xml.attribute("currency", currency);
        xml.attribute("value-date", date);
        xml.text(amount.setScale(2).toPlainString());
        xml.close();
    }

    private void links() throws IOException {
        for (DocumentLink link : activity.documentLinks()) documentLink(link);
        for (RelatedActivity related : activity.relatedActivities()) {
            xml.open("related-activity");
            xml.attribute("ref", related.ref());
            xml.attribute("type", related.type().code());
            xml.close();
        }
    }

    /** One without a category has no place in the schema. */
    private void documentLink(DocumentLink link) throws IOException {
        if (link.categories().isEmpty()) return;
        xml.open("document-link");
        xml.attribute("url", link.url());
        xml.attribute("format", Objects.requireNonNullElse(link.format(), "application/octet-stream"));
        texts.write("title", link.title().isEmpty() ? title() : link.title());
        for (String category : link.categories()) xml.element("category", "code", category);
        xml.close();
    }

    private void organisation(String element, Organisation organisation) throws IOException {
        if (organisation.isEmpty()) return;
        xml.open(element);
        xml.attribute("ref", organisation.ref());
        xml.attribute("type", organisation.type());
        texts.narratives(organisation.name());
        xml.close();
    }
}
