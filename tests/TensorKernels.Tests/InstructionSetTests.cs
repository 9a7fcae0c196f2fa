namespace TensorKernels.Tests;

/// <summary>
/// Every path of the kernels gives the same values within the tolerances of the tests. The widest path is this process's; each of the
/// others runs in one of its own.
/// </summary>
public sealed class InstructionSetTests
{
    [SampledTheory(3)]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void WithoutAnInstructionSet_Kernels_AsStraightLoops(string variable) =>
        ChildProcess.Run([typeof(WidestVector), typeof(GuardedMemoryTests), typeof(UpdatePassTests)], variable, "0");

    /// <summary>Run in the child, too.</summary>
    public sealed class WidestVector
    {
        [Fact]
        public void IsWhatTheEnvironmentAllows() => InstructionSets.AssertAsTheEnvironmentAllows();
    }
}
