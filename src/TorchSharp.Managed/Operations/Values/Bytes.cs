using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The dense values as bytes: a live view where the tensor is contiguous.</summary>
        public Span<byte> bytes
        {
            get
            {
                RequireContiguous();
                return Impl.ExposedBytes();
            }

            set
            {
                if (value.Length != Impl.Count * Impl.DType.Size())
                    throw new ArgumentException($"{Impl.Count * Impl.DType.Size()} bytes expected, {value.Length} given.", nameof(value));
                RequireContiguous();
                Impl.Version.BeforeWrite();
                value.CopyTo(Impl.Bytes);
                Impl.Version.Value++;
            }
        }

        /// <summary>Writes the elements as they lie in memory; the tensor has to be contiguous.</summary>
        public void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize);
            using Tensor view = detach();
            using Tensor dense = view.contiguous();
            Span<byte> values = dense.Impl.Bytes;
            for (int start = 0; start < values.Length; start += bufferSize)
                stream.Write(values[start..Math.Min(start + bufferSize, values.Length)]);
            GC.KeepAlive(dense);
        }

        /// <summary>Reads the elements as they lie in memory; the tensor has to be contiguous.</summary>
        public void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            RequireContiguous();
            Impl.Version.BeforeWrite();
            stream.ReadExactly(Impl.Bytes);
            Impl.Version.Value++;
        }
    }
}
