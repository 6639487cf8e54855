/** What the nodes live among: the databases, the portal, the mail server and the model, each with a log of its own. */
@NullMarked
package dev.leadwright.chaos.world;

import org.jspecify.annotations.NullMarked;
