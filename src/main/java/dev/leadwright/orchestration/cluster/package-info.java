/** The nodes that share a database: who is alive, who may scan. */
@NamedInterface("cluster")
@NullMarked
package dev.leadwright.orchestration.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
