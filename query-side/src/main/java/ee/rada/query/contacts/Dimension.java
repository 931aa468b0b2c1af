package ee.rada.query.contacts;

import ee.rada.kernel.contacts.AgeBand;
import ee.rada.kernel.contacts.ContactCategory;
import ee.rada.kernel.contacts.ContactChannel;
import ee.rada.kernel.contacts.ContactFacts;
import ee.rada.kernel.contacts.ContactKind;
import ee.rada.kernel.contacts.ContactOutcome;
import ee.rada.kernel.contacts.Language;
import ee.rada.kernel.contacts.Sex;
import ee.rada.kernel.contacts.ViolenceKind;
import java.util.List;
import java.util.function.Function;

/** By what contacts are counted, beside region and month. */
public enum Dimension {
    CATEGORY(ContactCategory.class, facts -> List.of(facts.category())),
    /** A contact may name several, so these counts do not add up to that of the contacts. */
    VIOLENCE(ViolenceKind.class, ContactFacts::violenceKinds),
    AGE(AgeBand.class, facts -> List.of(facts.ageBand())),
    SEX(Sex.class, facts -> List.of(facts.sex())),
    LANGUAGE(Language.class, facts -> List.of(facts.language())),
    CHANNEL(ContactChannel.class, facts -> List.of(facts.channel())),
    KIND(ContactKind.class, facts -> List.of(facts.contactKind())),
    OUTCOME(ContactOutcome.class, facts -> List.of(facts.outcome()));

    private final Class<? extends Enum<?>> codes;

    @SuppressWarnings("ImmutableEnumChecker") // a method of a record, which holds nothing
    private final Function<ContactFacts, List<? extends Enum<?>>> values;

    Dimension(Class<? extends Enum<?>> codes, Function<ContactFacts, List<? extends Enum<?>>> values) {
        this.codes = codes;
        this.values = values;
    }

    /** What its values are. */
    public Class<? extends Enum<?>> codes() {
        return codes;
    }

    List<? extends Enum<?>> of(ContactFacts facts) {
        return values.apply(facts);
    }
}
