namespace TensorKernels.Tests;

/// <summary>
/// Every path of the kernels gives the same values within the tolerances of the tests. The widest path is this process's; each of the
/// others runs in one of its own.
/// </summary>
public sealed class InstructionSetTests
{
    [SampledTheory(5)]
    [MemberData(nameof(InstructionSets.Others), MemberType = typeof(InstructionSets))]
    public void WithOtherInstructions_Kernels_AsStraightLoops(string variable, string value) =>
        ChildProcess.Run([typeof(WidestVector), typeof(GuardedMemoryTests), typeof(UpdatePassTests)], variable, value);

    /// <summary>Run in the child, too.</summary>
    public sealed class WidestVector
    {
        [Fact]
        public void IsWhatTheEnvironmentAllows() => InstructionSets.AssertAsTheEnvironmentAllows();
    }
}
