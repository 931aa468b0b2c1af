package ee.rada.web._pages;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The Estonian genitive of a post's title, for "… ülesannetes". In a title only the last word is in the nominative, and the words that
 * titles end with are few: those that change their stem are listed, the others take an i, or nothing after a vowel.
 */
final class Genitive {

    private static final String VOWELS = "aeiouõäöü";
    private static final Map<String, String> STEMS = new LinkedHashMap<>();

    static {
        STEMS.put("juht", "juhi");
        STEMS.put("nik", "niku");
        STEMS.put("ent", "endi");
        STEMS.put("ant", "andi");
    }

    private Genitive() {}

    static String ofTitle(String title) {
        String small = title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
        for (var stem : STEMS.entrySet()) {
            if (small.endsWith(stem.getKey())) {
                return small.substring(0, small.length() - stem.getKey().length()) + stem.getValue();
            }
        }
        boolean vowel = VOWELS.indexOf(small.charAt(small.length() - 1)) >= 0;
        return vowel ? small : small + "i";
    }
}
