package ee.rada.web._wiring;

import com.zaxxer.hikari.HikariDataSource;
import ee.rada.store.proofs.CheckpointClock;
import ee.rada.store.proofs.CheckpointFile;
import ee.rada.store.proofs.Checkpoints;
import ee.rada.store.proofs.Proofs;
import ee.rada.store.proofs.Signer;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signs the ledger while it grows, and proves what is in it. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerConfiguration.class);

    @Bean
    Signer signer(RadaSettings settings) throws IOException {
        Signer signer = Signers.made(settings);
        LOG.info("Checkpoints of the ledger are verified with the key {}", signer.verifierKey());
        return signer;
    }

    @Bean
    Proofs proofs(HikariDataSource dataSource) {
        return new Proofs(dataSource);
    }

    @Bean
    Checkpoints checkpoints(HikariDataSource dataSource, Signer signer, RadaSettings settings) throws IOException {
        CheckpointFile file = CheckpointFile.open(settings.checkpointFile());
        return new Checkpoints(
                dataSource, signer, file, CheckpointPost.to(settings.ledger().postTo()));
    }

    @Bean
    CheckpointClock checkpointClock(Checkpoints checkpoints, RadaSettings settings) {
        return CheckpointClock.start(checkpoints, settings.ledger().signWithin());
    }
}
