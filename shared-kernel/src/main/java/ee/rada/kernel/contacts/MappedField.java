package ee.rada.kernel.contacts;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a column of a file can say of a contact. */
public enum MappedField {
    /** A day as 2026-03-31 or 31.03.2026, or a day and a time. */
    AT(null),
    CHANNEL(ContactChannel.class),
    LANGUAGE(Language.class),
    KIND(ContactKind.class),
    REGION(null),
    CATEGORY(ContactCategory.class),
    /** Several columns may say each something of it. */
    VIOLENCE(ViolenceKind.class),
    /** Full years. */
    AGE(null),
    SEX(Sex.class),
    /** TRUE or FALSE. */
    ANONYMOUS(null),
    /** Minutes. */
    DURATION(null),
    OUTCOME(ContactOutcome.class);

    private final @Nullable Class<? extends Enum<?>> codes;

    MappedField(@Nullable Class<? extends Enum<?>> codes) {
        this.codes = codes;
    }

    /** Whether the contact may have such a code; a field without a list of codes takes what it reads. */
    public boolean takes(String code) {
        return codes == null || names(codes).contains(code);
    }

    private static Set<String> names(Class<? extends Enum<?>> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }
}
