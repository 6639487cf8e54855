/** The nodes that share a database: who is alive, who may scan. */
@NullMarked
package dev.leadwright.orchestration.cluster;

import org.jspecify.annotations.NullMarked;
