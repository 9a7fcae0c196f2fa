using System.Runtime.Intrinsics;

namespace TorchSharp.Managed.Tests;

/// <summary>
/// Every path of the kernels gives PyTorch's values, to the same tolerances (<see cref="Near"/>), and touches no memory outside of its
/// operands. The widest path is this process's; each of the others runs in one of its own.
/// </summary>
public sealed class InstructionSetTests
{
    private static readonly Type[] Core =
    [
        typeof(WidestVector), typeof(GuardedMemoryTests), typeof(NetworkFixtureTests), typeof(ElementwiseFixtureTests), typeof(ShapeFixtureTests), typeof(TrainingFixtureTests),
    ];

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void WithoutAnInstructionSet_OperationsAndGradients_AsPyTorch_InsideTheirMemory(string variable) => ChildProcess.Run(Core, variable, "0");

    /// <summary>In the child: the runtime does without what was switched off.</summary>
    public sealed class WidestVector
    {
        [Fact]
        public void IsWhatTheEnvironmentAllows()
        {
            Assert.False(Vector512.IsHardwareAccelerated && Off("DOTNET_EnableAVX512"));
            Assert.False(Vector256.IsHardwareAccelerated && Off("DOTNET_EnableAVX2"));
            Assert.False(Vector128.IsHardwareAccelerated && Off("DOTNET_EnableHWIntrinsic"));
        }

        private static bool Off(string variable) => Environment.GetEnvironmentVariable(variable) == "0";
    }
}
