package ee.rada.command.regions;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.Guards;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.regions.RegionCommand;
import ee.rada.kernel.regions.RegionCommand.DefineRegion;
import ee.rada.kernel.regions.RegionCommand.EndRegion;
import ee.rada.kernel.regions.RegionEvent;
import ee.rada.kernel.regions.RegionEvent.RegionDefined;
import ee.rada.kernel.regions.RegionEvent.RegionEnded;
import java.util.List;

/** Decides on regions: defined from a day on, changed from a later day on, ended once. */
public final class Regions implements Decider<RegionCommand, RegionState, RegionEvent> {

    @Override
    public Class<RegionCommand> commands() {
        return RegionCommand.class;
    }

    @Override
    public Class<RegionEvent> events() {
        return RegionEvent.class;
    }

    @Override
    public RegionState initial() {
        return RegionState.NONE;
    }

    @Override
    public RegionState evolve(RegionState state, RegionEvent event, By by) {
        return state.evolve(event);
    }

    @Override
    public boolean asksForRegions() {
        return true;
    }

    @Override
    public List<RegionEvent> decide(RegionState state, RegionCommand command, Context context) {
        if (command.region().equals(Region.ALL)) {
            // All of them are not one of them.
            throw new Refusal(ProblemCode.UNKNOWN_REGION).at("/region");
        }
        return switch (command) {
            case DefineRegion c -> define(state, c);
            case EndRegion c -> end(state, c);
        };
    }

    private static List<RegionEvent> define(RegionState state, DefineRegion c) {
        var said = new RegionState.Said(c.titleEt(), c.titleEn(), c.counties(), c.validFrom());
        if (said.equals(state.latest())) {
            return List.of();
        }
        if (state.until() != null) {
            throw new Refusal(ProblemCode.ILLEGAL_TRANSITION).with("state", "ENDED");
        }
        if (state.latest() != null) {
            Guards.inOrder(state.latest().validFrom(), c.validFrom(), "/validFrom");
        }
        return List.of(
                new RegionDefined(c.region(), c.titleEt(), c.titleEn(), List.copyOf(c.counties()), c.validFrom()));
    }

    private static List<RegionEvent> end(RegionState state, EndRegion c) {
        if (state.latest() == null) {
            throw new Refusal(ProblemCode.UNKNOWN_REGION).at("/region");
        }
        if (state.until() != null) {
            throw new Refusal(ProblemCode.ILLEGAL_TRANSITION).with("state", "ENDED");
        }
        Guards.inOrder(state.latest().validFrom(), c.on(), "/on");
        return List.of(new RegionEnded(c.region(), c.on(), c.reason()));
    }
}
