package ee.rada.web._wiring;

import ee.rada.query._axon.KnowledgeProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether what pages show keeps up with what is stored; part of readiness. Events that cannot be folded are a finding and no reason not
 * to be ready: everybody else goes on.
 */
@Component("knowledgeHealthIndicator")
class KnowledgeHealth implements HealthIndicator {

    private final KnowledgeProcessor processor;

    KnowledgeHealth(KnowledgeProcessor processor) {
        this.processor = processor;
    }

    @Override
    public Health health() {
        var health = processor.health();
        var answer = health.sound() ? Health.up() : Health.down();
        answer.withDetail("position", health.position())
                .withDetail("head", health.head())
                .withDetail("parked", health.parked());
        if (health.finding() != null) {
            answer.withDetail("finding", health.finding());
        }
        return answer.build();
    }
}
