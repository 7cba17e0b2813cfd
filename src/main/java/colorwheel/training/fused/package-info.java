/**
 * The fast engine: one pass per epoch over the whole batch in Java over float arrays, with the same model, loss and
 * Adam as the DL4J graph.
 *
 * <pre>
 *   FusedTraining ── weights and Adam's state ──► Kernel ── loss and gradient ──► Adam ──► FusedTraining
 *                                                  ├─ VectorKernel   the Vector API, where its module is there
 *                                                  └─ plain loops over floats, everywhere else:
 *                                                      ├─ LoopKernel    ReLU and a bottleneck of one or two
 *                                                      └─ StoredKernel  every other network, and terms on latents
 * </pre>
 *
 * <p>All kernels call small passes over the samples, one after another; the loops are compiled within the first tenths
 * of a second, the vectors take seconds, and half to two thirds of the time from then on.
 *
 * <p>The files that name {@code jdk.incubator.vector}, and only they, are compiled by an execution of their own, and
 * only {@link colorwheel.training.fused.Kernels} reaches them, by reflection: without the module nothing fails to link.
 *
 * <p>Nothing here knows DL4J, and nothing allocates while it trains, once it is compiled.
 */
@NullMarked
package colorwheel.training.fused;

import org.jspecify.annotations.NullMarked;
