package ee.rada.web._wiring;

import ee.rada.query._axon.KnowledgeProcessor;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What an operator watches: how many things wait behind an event that cannot be folded. */
@Component
class KnowledgeMetrics implements MeterBinder {

    private final KnowledgeProcessor processor;

    KnowledgeMetrics(KnowledgeProcessor processor) {
        this.processor = processor;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rada.dead.letters", processor, KnowledgeProcessor::parked)
                .description("Things whose events wait behind one that cannot be folded")
                .register(registry);
    }
}
