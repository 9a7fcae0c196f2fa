using System.Runtime.Intrinsics;

namespace Shared;

/// <summary>The processor's vector instructions, of which a child process (<see cref="ChildProcess"/>) may do without some.</summary>
internal static class InstructionSets
{
    /// <summary>The runtime does without what the environment has switched off.</summary>
    internal static void AssertAsTheEnvironmentAllows()
    {
        Assert.False(Vector512.IsHardwareAccelerated && IsOff("DOTNET_EnableAVX512"));
        Assert.False(Vector256.IsHardwareAccelerated && IsOff("DOTNET_EnableAVX2"));
        Assert.False(Vector128.IsHardwareAccelerated && IsOff("DOTNET_EnableHWIntrinsic"));
    }

    private static bool IsOff(string variable) => Environment.GetEnvironmentVariable(variable) == "0";
}
