namespace TensorKernels.Tests;

public sealed unsafe class MemoryPoolTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public void ABuffer_IsAligned_AndComesBack(long bytes)
    {
        byte* first = MemoryPool.Rent(bytes, out int sizeClass);
        Assert.Equal(0, (nint)first % 64);
        new Span<byte>(first, (int)bytes + 64).Fill(1);
        MemoryPool.Return(first, sizeClass);
        byte* second = MemoryPool.Rent(bytes, out int again);
        Assert.True(first == second);
        Assert.Equal(sizeClass, again);
        MemoryPool.Return(second, again);
    }

    [Fact]
    public void WhatAStepTakes_IsThereForTheNext_AndGivenBackWhenNobodyNeedsIt()
    {
        const long Bytes = 200L << 20;
        var first = new HashSet<nint>(Step());
        MemoryPool.GiveBackUnneeded();
        Assert.Equal(first, [.. Step()]);
        MemoryPool.GiveBackUnneeded();
        Assert.Equal(first, [.. Step()]);
        MemoryPool.GiveBackUnneeded();
        Assert.True(MemoryPool.BytesCached >= 3 * Bytes);
        MemoryPool.GiveBackUnneeded();
        Assert.True(MemoryPool.BytesCached < MemoryPool.CacheLimit + Bytes);

        static nint[] Step()
        {
            int sizeClass = 0;
            nint[] buffers = [.. Enumerable.Range(0, 3).Select(_ => (nint)MemoryPool.Rent(Bytes, out sizeClass))];
            foreach (nint buffer in buffers)
                MemoryPool.Return((byte*)buffer, sizeClass);
            return buffers;
        }
    }

    [Fact]
    public void AmongUnusedBuffers_ThoseNeverTakenAreNotNeeded()
    {
        var stack = new BufferStack();
        for (nint buffer = 1; buffer <= 4; buffer++)
            stack.Push(buffer);
        Assert.Empty(Unneeded());
        Assert.True(stack.TryPop(out nint last));
        Assert.True(stack.TryPop(out nint third));
        stack.Push(third);
        stack.Push(last);
        Assert.Equal(2, Unneeded().Count);
        Assert.True(stack.TryPop(out last));
        stack.Push(last);
        Assert.Single(Unneeded());
        Assert.Single(Unneeded());
        Assert.False(stack.TryPop(out _));

        List<nint> Unneeded()
        {
            List<nint> found = [];
            stack.BeginLook();
            while (stack.TryPopUnneeded(out nint buffer))
                found.Add(buffer);
            return found;
        }
    }

    [Fact]
    public void ABlock_IsGivenBackByItsLastHolder()
    {
        long before = MemoryPool.BytesInUse;
        Storage block = Storage.Allocate(1000).AddReference();
        block.Release();
        Assert.True(MemoryPool.BytesInUse > before);
        block.Release();
        Assert.Equal(before, MemoryPool.BytesInUse);
        Assert.Throws<InvalidOperationException>(block.Release);
    }

    [Fact]
    public void APackedWeight_IsKept_UntilTheWeightChanges()
    {
        var changes = new ChangeCount();
        var cache = new WeightCache(changes);
        Assert.False(Fill(cache));
        Assert.True(Fill(cache));
        changes.Value++;
        Assert.False(Fill(cache));
        cache.Clear();
        Assert.False(Fill(cache));
        cache.Clear();
    }

    private static bool Fill(WeightCache cache)
    {
        using var weight = new PackedWeight(cache, new PackedForm(Packing.Filters, 4, 4, 1), 100);
        return weight.IsFilled;
    }
}
