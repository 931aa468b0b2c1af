package ee.rada.web.imports;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link ImportWork} look for left-over imports from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ImportConfiguration {}
