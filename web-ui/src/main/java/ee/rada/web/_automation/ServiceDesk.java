package ee.rada.web._automation;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Command;
import ee.rada.kernel.CommandCatalogue;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what the service does by itself, in its own post, once. */
@Component
public final class ServiceDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceDesk.class);

    /** Rows may be late: somebody has changed what the job saw, and so there is nothing to do any more. */
    private static final Set<ProblemCode> OVERTAKEN =
            EnumSet.of(ProblemCode.ILLEGAL_TRANSITION, ProblemCode.COMMAND_ID_REUSED);

    private final CommandSender sender;

    ServiceDesk(CommandSender sender) {
        this.sender = sender;
    }

    /**
     * Sends a command that is to be done once.
     *
     * @param cause what it is done for; a command for the same cause is the same command, whichever process sends it
     * @return false where it does not apply any more
     */
    public boolean sendOnce(Command command, String cause) {
        String name = CommandCatalogue.nameOf(command.getClass());
        UUID id = UUID.nameUUIDFromBytes(("rada/automation/" + name + "/" + cause).getBytes(UTF_8));
        try {
            sender.sendAsService(
                    OfficialId.SYSTEM,
                    command,
                    Circumstances.of(Channel.AUTOMATION).withCommandId(id));
            return true;
        } catch (Refusal refused) {
            if (!OVERTAKEN.contains(refused.code())) {
                throw refused;
            }
            LOG.info(
                    "{} for {} does not apply any more: {}",
                    name,
                    cause,
                    refused.code().code());
            return false;
        }
    }
}
