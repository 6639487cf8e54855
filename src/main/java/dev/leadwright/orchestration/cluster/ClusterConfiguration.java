package dev.leadwright.orchestration.cluster;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names this process once for all who write in its name. */
@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {

    @Bean
    Node node() {
        return Node.thisProcess();
    }
}
