using System.Runtime.InteropServices;
using System.Text.Json;

namespace TensorKernels.Tests;

/// <summary>The memory that kernels in WebAssembly work on: what they are given, and what has to be there afterwards.</summary>
internal sealed class WebMemory
{
    // Where nothing is, there are no zeros, so that what is read by mistake is noticed.
    private const float Nothing = 1e9f;

    private readonly byte[] _before = Filled();
    private readonly List<(int Kernel, int Address)> _calls = [];
    private readonly List<Action> _expected = [];
    private byte[] _after = [];
    private int _used = 1024;

    /// <summary>Places floats, integers or bytes, and returns their address.</summary>
    internal int Place<T>(T[] values)
        where T : struct
    {
        int address = _used;
        Span<byte> bytes = MemoryMarshal.AsBytes(values.AsSpan());
        bytes.CopyTo(_before.AsSpan(address));
        // The next thing starts at another alignment of vectors, and not at once.
        _used += (bytes.Length + 3) / 4 * 4 + 20;
        return address;
    }

    /// <summary>Calls a kernel, after which values are expected at an address.</summary>
    internal void Call<T>(int kernel, int[] arguments, int address, T[] expected)
        where T : struct
    {
        _calls.Add((kernel, Place(arguments)));
        Expect(address, expected);
    }

    /// <summary>Expects values at an address when all kernels have run.</summary>
    internal void Expect<T>(int address, T[] expected)
        where T : struct =>
        _expected.Add(() => MemoryMarshal.AsBytes(expected.AsSpan()).CopyTo(_after.AsSpan(address)));

    /// <summary>Runs the kernels in Node.js. Everything that is not expected to change has to be as it was.</summary>
    internal async Task RunAsync(byte[] module)
    {
        using var folder = new TempFolder();
        string program = folder.Find("module.wasm"), memory = folder.Find("memory");
        var cancellation = TestContext.Current.CancellationToken;
        await File.WriteAllBytesAsync(program, module, cancellation);
        await File.WriteAllBytesAsync(memory, _before, cancellation);
        _after = [.. _before];
        foreach (var expect in _expected)
            expect();
        string calls = JsonSerializer.Serialize(_calls.Select(call => new[] { call.Kernel, call.Address }));
        await NodeScript.RunAsync(
            [Path.Combine(Repository.Folder, "tests", "TensorKernels.Tests", "Support", "web-kernels.mjs"), program, memory, calls]);
        byte[] found = await File.ReadAllBytesAsync(memory, cancellation);
        for (int address = 0; address < found.Length; address += sizeof(float))
        {
            Assert.True(
                BitConverter.ToInt32(found, address) == BitConverter.ToInt32(_after, address),
                $"at {address}: {BitConverter.ToSingle(found, address)} instead of {BitConverter.ToSingle(_after, address)}");
        }
    }

    private static byte[] Filled()
    {
        var floats = new float[1 << 16];
        Array.Fill(floats, Nothing);
        return MemoryMarshal.AsBytes(floats.AsSpan()).ToArray();
    }
}
