package ee.rada.web.commands;

import ee.rada.kernel.Command;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Tallinn;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Sends commands in somebody's name; pages, API and imports all come through here. */
@Component
public final class CommandSender {

    /** A thing that is concealed from one of his posts may be his business in another. */
    private static final Set<ProblemCode> FOR_THIS_POST = EnumSet.of(ProblemCode.FORBIDDEN_ROLE, ProblemCode.NOT_FOUND);

    private final CommandGateway gateway;
    private final EvidenceCheck evidence;
    private final DeadLetterCheck letters;
    private final Clock clock;

    CommandSender(
            CommandGateway gateway,
            EvidenceCheck evidence,
            DeadLetterCheck letters,
            @Qualifier("wallClock") Clock clock) {
        this.gateway = gateway;
        this.evidence = evidence;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Sends the command and waits until what it did is stored. He acts in the first of his posts that has the right, or in that of
     * the one he substitutes.
     *
     * @throws ee.rada.kernel.Refusal where the answer is no
     */
    public CommandAnswer send(Caller caller, Command command, Circumstances circumstances) {
        List<PostId> posts = caller.actingFor(command.getClass());
        UUID under = under(caller, circumstances);
        if (under != null || caller.maySend(command.getClass())) {
            evidence.check(command);
            letters.check(command);
        }
        if (under != null) {
            // The post is the one that the substitution is for; which of his own he names makes no difference.
            return send(caller.official(), posts.getFirst(), under, command, circumstances);
        }
        for (PostId post : posts.subList(0, posts.size() - 1)) {
            try {
                return send(caller.official(), post, null, command, circumstances);
            } catch (Refusal refused) {
                if (!FOR_THIS_POST.contains(refused.code())) {
                    throw refused;
                }
            }
        }
        return send(caller.official(), posts.getLast(), null, command, circumstances);
    }

    /** What the command names itself comes before what its sender has chosen. */
    private static @Nullable UUID under(Caller caller, Circumstances circumstances) {
        if (circumstances.actingUnder() != null) {
            return circumstances.actingUnder();
        }
        return caller.under() == null ? null : caller.under().substitutionId().value();
    }

    /** Sends what the service itself does, in its own post. */
    public CommandAnswer sendAsService(OfficialId actor, Command command, Circumstances circumstances) {
        return send(actor, PostId.SYSTEM, null, command, circumstances);
    }

    private CommandAnswer send(
            OfficialId actor, PostId post, @Nullable UUID under, Command command, Circumstances circumstances) {
        UUID given = circumstances.commandId();
        UUID id = given == null ? UUID.randomUUID() : given;
        Instant now = clock.instant();
        LocalDate effective = circumstances.effectiveDate();
        var envelope = new Envelope(
                id,
                given != null,
                actor,
                post,
                under,
                circumstances.expectedVersion(),
                effective == null ? Tallinn.dayOf(now) : effective,
                now,
                circumstances.reason(),
                circumstances.channel(),
                id,
                id);
        return await(new GenericCommandMessage<>(command, MetaData.from(envelope.toMetadata())));
    }

    /** What refuses comes out as it was thrown, without the wrappers of the future. */
    private CommandAnswer await(GenericCommandMessage<Command> message) {
        try {
            return gateway.<CommandAnswer>send(message).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
