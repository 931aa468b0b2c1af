package ee.rada.web.earnedvalue;

import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.query.earnedvalue.GetEarnedValue.Answer;
import ee.rada.query.earnedvalue.GetEarnedValue.Figures;
import ee.rada.web._format.Formats;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in people's words how the work stands against the plan and the money. */
@Component
final class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** By the plan in force; what cannot be told is told to be so. */
    List<String> of(Answer answer, Locale locale) {
        return new Telling(answer.plan(), Formats.in(locale), locale).of(answer);
    }

    private final class Telling {

        private final Figures value;
        private final Formats fmt;
        private final Locale locale;
        private final List<String> told = new ArrayList<>();

        Telling(Figures value, Formats fmt, Locale locale) {
            this.value = value;
            this.fmt = fmt;
            this.locale = locale;
        }

        List<String> of(Answer answer) {
            if (value.bac().isZero()) {
                say("no-cost");
                return told;
            }
            work();
            money();
            if (value.ev().equals(value.bac())) {
                say("done", fmt.money(value.ac()), fmt.money(value.bac()));
                return told;
            }
            end();
            if (answer.finish() != null) {
                say("finish", fmt.date(answer.finish()));
            }
            return told;
        }

        private void work() {
            var ev = fmt.money(value.ev());
            var pv = fmt.money(value.pv());
            if (value.pv().isZero()) {
                say(value.ev().isZero() ? "nothing-due" : "before-its-time", ev);
                return;
            }
            long percent = percentOf(value.sv(), value.pv());
            if (percent == 0) {
                say("as-planned", ev, pv);
            } else {
                say(percent < 0 ? "behind" : "ahead", ev, pv, fmt.percent(Math.abs(percent)));
            }
        }

        private void money() {
            var cpi = value.cpi();
            if (cpi == null) {
                say(value.ac().isNegative() ? "refunded" : "nothing-spent", fmt.money(value.ac()));
                return;
            }
            var currency = value.ac().currency();
            var brought = Money.of(cpi.setScale(2, RoundingMode.HALF_UP), currency);
            say("brought", fmt.money(100, currency), fmt.money(brought), fmt.money(value.ac()));
        }

        private void end() {
            var estimate = value.by(PerformanceFactor.CPI);
            if (estimate.eac() == null || estimate.vac() == null) {
                say("no-estimate");
            } else if (estimate.vac().isZero()) {
                say("end-as-planned", fmt.money(estimate.eac()));
            } else {
                var difference = estimate.vac().isNegative() ? estimate.vac().negated() : estimate.vac();
                say(
                        estimate.vac().isNegative() ? "end-dearer" : "end-cheaper",
                        fmt.money(estimate.eac()),
                        fmt.money(difference),
                        fmt.money(value.bac()));
            }
        }

        private void say(String what, String... arguments) {
            told.add(messages.getMessage("earned-value.say." + what, arguments, locale));
        }
    }

    private static long percentOf(Money part, Money whole) {
        return part.decimal()
                .movePointRight(2)
                .divide(whole.decimal(), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
