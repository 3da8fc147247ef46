#pragma once
#include <cstdint>

// How OpenMP's threads wait for each other within an operator.
//
// GNU's runtime lets them spin for some milliseconds, which is right on an idle machine and ruins a busy one: a thread
// that spins uses up its share of a processor, and then waits for the others' time slices in each of an operator's many
// barriers (a training step of two threads beside one busy process took 20 to 100 times as long). Where a program
// manages more threads than there are processors, the runtime lets all of them sleep at once instead. So threads that
// do nothing, started while others want the processors, change the policy at any time; the number of threads that
// compute, on which results may depend, stays.
namespace ltn::wait_policy {

enum class Choice : uint8_t { Adaptive, Active, Passive };

// Where the user said something by OMP_WAIT_POLICY or GOMP_SPINCOUNT, Active at first: nothing is changed then.
Choice choice();
void choose(Choice choice);

// Whether threads are made to sleep.
bool is_passive();

// Looks, from time to time, at how long this thread had to wait for a processor, and adapts. Cheap: to be called often.
void look();

// With the last JavaScript environment the threads end.
void environment_opened();
void environment_closed();

}  // namespace ltn::wait_policy
