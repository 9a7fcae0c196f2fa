using System.Runtime.Intrinsics;

namespace Testing;

/// <summary>The processor's vector instructions, some of which can be disabled in a child process (<see cref="ChildProcess"/>).</summary>
public static class InstructionSets
{
    /// <summary>
    /// The variable that says how many bits wide .NET's vectors are at most, whatever it prefers on this processor. Where it is 256,
    /// AVX-512 can still be asked for by name: so it is on processors that slow down under wide vectors.
    /// </summary>
    public const string Width = "DOTNET_PreferredVectorBitWidth";

    /// <summary>
    /// Variables and their values, each of which makes a child process take another path through the kernels than this one.
    /// </summary>
    public static TheoryData<string, string> Others => new()
    {
        { "DOTNET_EnableAVX512", "0" },
        { "DOTNET_EnableAVX2", "0" },
        { "DOTNET_EnableHWIntrinsic", "0" },
        { Width, "512" },
        { Width, "256" },
    };

    /// <summary>Asserts that the runtime does not use instructions that the environment disables.</summary>
    public static void AssertAsTheEnvironmentAllows()
    {
        Assert.False(Vector512.IsHardwareAccelerated && (IsOff("DOTNET_EnableAVX512") || Is(Width, "256")));
        Assert.False(Vector256.IsHardwareAccelerated && IsOff("DOTNET_EnableAVX2"));
        Assert.False(Vector128.IsHardwareAccelerated && IsOff("DOTNET_EnableHWIntrinsic"));
    }

    private static bool IsOff(string variable) => Is(variable, "0");

    private static bool Is(string variable, string value) => Environment.GetEnvironmentVariable(variable) == value;
}
