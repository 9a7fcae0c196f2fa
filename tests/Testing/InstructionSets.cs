using System.Runtime.Intrinsics;

namespace Testing;

/// <summary>The processor's vector instructions, some of which can be disabled in a child process (<see cref="ChildProcess"/>).</summary>
public static class InstructionSets
{
    /// <summary>Asserts that the runtime does not use instructions that the environment disables.</summary>
    public static void AssertAsTheEnvironmentAllows()
    {
        Assert.False(Vector512.IsHardwareAccelerated && IsOff("DOTNET_EnableAVX512"));
        Assert.False(Vector256.IsHardwareAccelerated && IsOff("DOTNET_EnableAVX2"));
        Assert.False(Vector128.IsHardwareAccelerated && IsOff("DOTNET_EnableHWIntrinsic"));
    }

    private static bool IsOff(string variable) => Environment.GetEnvironmentVariable(variable) == "0";
}
